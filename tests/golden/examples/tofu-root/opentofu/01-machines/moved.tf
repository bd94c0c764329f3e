moved {
  from = hcloud_server.first
  to   = hcloud_server.server_1
}
