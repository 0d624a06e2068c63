// Calls the handler as a function URL does, so that you can try it without AWS. Not for deployment.
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { handler } from './index.js'

const server = createServer(async (req, res) => {
  const [rawPath, rawQueryString = ''] = req.url.split('?')
  const { statusCode, headers, body } = await handler({
    version: '2.0',
    rawPath,
    rawQueryString,
    headers: req.headers,
    requestContext: { http: { method: req.method, path: rawPath } },
    body: (await buffer(req)).toString('base64'),
    isBase64Encoded: true,
  })
  res.writeHead(statusCode, headers).end(body)
})

server.listen(process.env.PORT ?? 3000, () => console.log(`Listening on http://localhost:${server.address().port}/`))
