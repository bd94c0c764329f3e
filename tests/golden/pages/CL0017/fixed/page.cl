let host = "shop.example"
