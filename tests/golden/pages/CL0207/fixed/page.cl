namespace web {
  config settings { data { LEVEL: "info" } }
  config copy { data { LEVEL: config/settings.data.LEVEL } }
}
