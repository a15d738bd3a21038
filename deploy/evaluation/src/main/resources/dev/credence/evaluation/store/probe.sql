-- A copy of the query in LinkRepository.candidates of the ingest service, used only where the
-- query is not found there.
SELECT content_id, c.words, max(shared) AS shared
  FROM (SELECT f.content_id,
               (SELECT count(*) FROM unnest(f.fps) AS print
                 WHERE print IN (SELECT unnest($2::bigint[]))) AS shared
          FROM fingerprint f
         WHERE f.fps && (SELECT $2::bigint[])
           AND f.content_id <> $1::uuid
           AND EXISTS (
               SELECT FROM fingerprint own
                WHERE own.content_id = $1::uuid
                  AND f.published_on BETWEEN own.published_on - $3::int
                                         AND own.published_on + $3::int)) AS candidate
  JOIN content c USING (content_id)
 WHERE shared >= $4
 GROUP BY content_id, c.words
 ORDER BY shared DESC, content_id
 LIMIT $5
