-- fails where an address is there twice
CREATE UNIQUE INDEX ${prefix}once ON ${prefix}address (address);
