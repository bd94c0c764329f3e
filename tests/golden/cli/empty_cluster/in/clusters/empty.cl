// Nothing is declared yet.
