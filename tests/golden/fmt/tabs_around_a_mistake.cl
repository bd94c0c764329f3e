namespace web {
	app front {
		image:   "nginx"
		ports: { http:80 }
		labels: =
		env: {
				A:"1"
		}
	}
	app   back {
		image:"nginx"
	}
}
