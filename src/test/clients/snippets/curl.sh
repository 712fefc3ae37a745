url=${TUMEN_URL:-http://localhost:8080/graphql}

# A question, and the same by GET with an ETag: the second time there is nothing to send.
curl -s "$url" -H 'Content-Type: application/json' -d '{"query": "{ record { revision } }"}'
tag=$(curl -s -D - -o /dev/null -G "$url" --data-urlencode 'query={ record { statements } }' | sed -n 's/^[Ee][Tt]ag: //p' | tr -d '\r')
curl -s -o /dev/null -w '%{http_code}\n' -G "$url" --data-urlencode 'query={ record { statements } }' -H "If-None-Match: $tag"

# What newspapers had printed by a day.
curl -s -G "$url" --data-urlencode 'query=query @reportedBy(date: "2016-08-18") { event(id: "thae-defection") { announcements { display } } }'

# Every revision from the first, as it is made; stops after a second.
curl -s -N -m 1 "$url" -G -H 'Accept: text/event-stream' --data-urlencode 'query=subscription { recordChanged(sinceRevision: 0) { revision } }'
