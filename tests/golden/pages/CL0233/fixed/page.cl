fn port(given: Port) -> Port = given
