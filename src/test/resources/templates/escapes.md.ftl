${text} ${markup} ${number} ${list?size} ${(absent)!"-"} ${inner.text}
