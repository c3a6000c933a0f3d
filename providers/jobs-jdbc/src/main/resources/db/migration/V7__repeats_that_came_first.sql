-- Each order without a key asks whether a repeat of it came first. Hardly any did, so that these are found without
-- reading all that one client ordered in the same words within the last minute.
create index orders_overtaking on orders (client, fingerprint, at) where overtaking = true;
