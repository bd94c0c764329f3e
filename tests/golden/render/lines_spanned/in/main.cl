cluster goingdark {
    namespace mastodon {
        app web {
            port: 3000
            replicas: 2
            image: "x"
        }
        app web {
            port: 3001
        }
    }
    secret token {
        length: 32 }
}
