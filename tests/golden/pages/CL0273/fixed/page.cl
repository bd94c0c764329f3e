kind machine { memory: Quantity = 2Gi }
kind large is machine { memory = 16Gi }
