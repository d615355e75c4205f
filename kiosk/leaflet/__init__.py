"""Paper out: blocks become a PDF with QR codes, and a printer takes it."""
