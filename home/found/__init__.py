"""What search engines and other programs ask of the whole site."""
