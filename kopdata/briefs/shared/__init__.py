"""What every paper is made with: typesetting and lists."""
