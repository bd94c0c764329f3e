type Answer = known { value: Int } | unknown {}
