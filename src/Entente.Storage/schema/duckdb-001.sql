-- DuckDB: an inverted index for full text. "term" is the 64-bit hash of a word, "document" the number of the document, "count" how often it stands there.
create table posting (term bigint not null, document bigint not null, count integer not null);
create index document_hash on document (hash);
create index document_id on document (id);
create index document_number on document (number);
