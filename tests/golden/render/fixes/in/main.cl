app web {
    port = 3000
    env {
        A: 1 B: 2
    }
    old-field: true
}
