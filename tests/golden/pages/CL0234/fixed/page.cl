let checksum = sha256("settings")
