app web {
    image: "ghcr.io/glitch/mastodon:4.4.3"
    prot: 3000
}
