import { describe, expect, test } from 'vitest'
import { partsOf, refuse } from '../../src/serve/guard.ts'

const own = { host: '127.0.0.1:8000' }

describe('refuse', () => {
  test.each([
    ['a plain client', 'GET', own],
    ['localhost', 'GET', { host: 'localhost:8000' }],
    ['HEAD', 'HEAD', own],
    ['our own page', 'GET', { ...own, origin: 'http://127.0.0.1:8000', 'sec-fetch-site': 'same-origin' }],
    ['an address that was typed', 'GET', { ...own, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    [
      'a link from another site',
      'GET',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('answers %s', (_, method, headers) => {
    expect(refuse({ method, headers }, 8000)).toBeUndefined()
  })

  test.each([
    ['POST', 405, 'POST', own],
    ['OPTIONS, which asks for leave to cross origins', 405, 'OPTIONS', own],
    ['no host', 421, 'GET', {}],
    ['a name bound to 127.0.0.1', 421, 'GET', { host: 'evil.example:8000' }],
    ['another port', 421, 'GET', { host: '127.0.0.1:8001' }],
    ['no port', 421, 'GET', { host: 'localhost' }],
    ['a host that only begins like ours', 421, 'GET', { host: '127.0.0.1:8000.evil.example' }],
    ['a page of another origin', 403, 'GET', { ...own, origin: 'https://evil.example' }],
    ['a page without an origin', 403, 'GET', { ...own, origin: 'null' }],
    ['a script of another port', 403, 'GET', { ...own, origin: 'http://127.0.0.1:3000' }],
    ['a script element elsewhere', 403, 'GET', { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ...[
      'evil.example',
      'localhost.evil.example:8000',
      '127.0.0.1.evil.example:8000',
      '127.0.0.1:8000@evil.example',
      'user@127.0.0.1:8000',
      'localhost.:8000',
      '127.0.0.1.:8000',
      '127.1:8000',
      '2130706433:8000',
      '0x7f.0.0.1:8000',
      '0177.0.0.1:8000',
      '127.0.0.2:8000',
      '0.0.0.0:8000',
      '[::1]:8000',
      '[::ffff:127.0.0.1]:8000',
      '7f000001.c0a80001.rbndr.us:8000',
      'localtest.me:8000',
      '127.0.0.1.nip.io:8000',
      'ｌocalhost:8000',
      'localhost:08000',
      'localhost:8000/',
      ' localhost:8000',
      'localhost:8000, evil.example',
      'http://localhost:8000',
      'localhost%00:8000',
      '',
    ].map((host) => [`the host ${host}`, 421, 'GET', { host }] as const),
    ...[
      'http://localhost:8000',
      'https://127.0.0.1:8000',
      'http://127.0.0.1',
      'http://127.0.0.1:8000.evil.example',
      'http://127.0.0.1:8000, http://evil.example',
      'HTTP://127.0.0.1:8000',
      'file://',
      '',
    ].map((origin) => [`the origin ${origin}`, 403, 'GET', { ...own, origin }] as const),
    ...['CONNECT', 'TRACE', 'PUT', 'DELETE', 'get', 'PROPFIND'].map((method) => [method, 405, method, own] as const),
    [
      'a fetch of another site that says it navigates',
      403,
      'GET',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'empty' },
    ],
    [
      'a frame elsewhere',
      403,
      'GET',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    ['another port of this host', 403, 'GET', { ...own, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ] as readonly (readonly [string, number, string, Readonly<Record<string, string>>])[])(
    'refuses %s',
    (_, status, method, headers) => {
      expect(refuse({ method, headers }, 8000)?.status).toBe(status)
    },
  )
})

describe('what a page has measured', () => {
  const origin = 'http://127.0.0.1:8000'
  const told = { method: 'POST', url: '/-/fit?deck=talk' }

  test('is taken from our own pages', () => {
    expect(refuse({ ...told, headers: { ...own, origin, 'sec-fetch-site': 'same-origin' } }, 8000)).toBeUndefined()
  })

  test.each([
    ['nobody says where it is from', 403, told.url, own],
    ['it is from another site', 403, told.url, { ...own, origin: 'https://evil.example' }],
    ['a form of another site sends it', 403, told.url, { ...own, origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['it is for another address', 405, '/-/state?deck=talk', { ...own, origin }],
    ['it is for an address that only begins like it', 405, '/-/fits?', { ...own, origin }],
  ])('is refused if %s', (_, status, url, headers) => {
    expect(refuse({ method: 'POST', url, headers }, 8000)?.status).toBe(status)
  })
})

describe('partsOf', () => {
  test.each([
    ['/', ['']],
    ['/talk/zh-Hant-TW?x=/../y', ['talk', 'zh-Hant-TW']],
    ['/%E8%8C%B6/en', ['茶', 'en']],
  ])('reads %s', (url, parts) => {
    expect(partsOf(url)).toEqual(parts)
  })

  test.each([
    '/../etc/passwd',
    '/-/images/talk/../../secret.png',
    '/-/images/talk/%2e%2e/%2e%2e/secret.png',
    '/-/images/talk/..%2fsecret.png',
    '/-/images/talk/%2Fetc%2Fpasswd',
    '/-/images/talk/..%5csecret.png',
    '/-/images/talk/a%00.png',
    '/%c0%ae%c0%ae/x',
    '/%',
    'http://evil.example/',
    '*',
  ])('refuses %s', (url) => {
    expect(partsOf(url)).toBeUndefined()
  })
})
