"""The directory in the admin: listings, filters, exports, and the actions of their own."""
