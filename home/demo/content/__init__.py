"""The texts of the content pages, as data: written for this site, in plain French."""
