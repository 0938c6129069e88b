"""Everything the guide does to its content, free of MkDocs: text and records in, records and text out."""
