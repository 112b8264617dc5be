-- What wrk sends and what it prints: one line of JSON at the end.
-- usage: wrk … -s tools/bench/wrk.lua URL -- ENCODING ETAG [FILE]
--   ENCODING  the Accept-Encoding; ETAG the If-None-Match, "-" for none; FILE paths to ask for in turn, one a line
function init(args)
  wrk.headers["Accept-Encoding"] = args[1]
  if args[2] and args[2] ~= "-" then wrk.headers["If-None-Match"] = args[2] end
  if args[3] then
    requests, at = {}, 0
    for path in io.lines(args[3]) do requests[#requests + 1] = wrk.format("GET", path) end
    request = function()
      at = at % #requests + 1
      return requests[at]
    end
  end
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"bytes":%d,"microseconds":%d,"p50":%d,"p99":%d,"longest":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    failed.status, failed.connect + failed.read + failed.write + failed.timeout))
end
