use "../types/operator.schema" as operators
use "../types/operators.schema" as others

cluster nowhere { kubernetes: 1.34.1 }

emit others.KafkaTopics { metadata { name: "orders" } } at "topics.yaml"
