import { describe, expect, test } from 'vitest'
import { findDemands } from '../../src/load/html-demands.ts'

const told = (html: string) => findDemands(html).map(({ kind, written }) => `${kind} ${written}`)
const picture = 'data:image/png;base64,AAAA'

describe('what raw HTML asks for', () => {
  test.each([
    '<p>文</p>',
    '<a href="https://example.org/?a=1&amp;b=2">甲</a>',
    '<a href="#results" title="見">甲</a>',
    '<a href=mailto:a@example.org>甲</a>',
    `<img src="${picture}" alt="甲">`,
    `<video src="data:video/mp4;base64,AAAA" poster="${picture}" controls></video>`,
    `<div style="background: url(${picture})">甲</div>`,
    '<iframe srcdoc="&lt;p&gt;甲&lt;/p&gt;"></iframe>',
    '<svg><use href="#a"/><animate attributeName="x" to="5"/></svg>',
    '<script type="application/ld+json">{}</script>',
    '<p data-note="src" class="onclick">甲</p>',
    '<!-- <script src="a.js"></script> -->',
    '<a>甲</a>',
    '<form><input value="入"></form>',
    '<meta name="author" content="a">',
  ])('nothing in %s', (html) => {
    expect(told(html)).toEqual([])
  })

  test.each([
    ['<a href="javascript:alert(1)">', ['link javascript:alert(1)']],
    ['<A HREF=JAVASCRIPT:alert(1)>', ['link JAVASCRIPT:alert(1)']],
    ['<a href=" java\tscript:alert(1)">', ['link java\tscript:alert(1)']],
    ['<a href="java&#115;cript:alert(1)">', ['link java&#115;cript:alert(1)']],
    ['<a href="javascript&colon;alert(1)">', ['link javascript&colon;alert(1)']],
    ['<a/href="vbscript:a">', ['link vbscript:a']],
    ['<a href="data:text/html,甲">', ['link data:text/html,甲']],
    ['<a href="file:///etc/passwd">', ['link file:///etc/passwd']],
    ['<area href="//example.org/a">', ['link //example.org/a']],
    ['<svg><a xlink:href="javascript:a"></a></svg>', ['link javascript:a']],
    ['<svg><a><animate attributeName=href values="#a;javascript:b"/></a></svg>', ['link javascript:b']],
    ['<svg><a><set attributeName="xlink:href" to="javascript:b"/></a></svg>', ['link javascript:b']],
    ['<form action="javascript:a"><button formaction="data:,b">', ['link javascript:a', 'link data:,b']],
    ['<a href="https://a.example/" ping="https://b.example/">', ['resource https://b.example/']],
    ['<base href="https://a.example/">', ['resource https://a.example/']],
    ['<meta http-equiv="Refresh" content="0;url=https://a.example/">', ['resource 0;url=https://a.example/']],
    ['<iframe src="data:text/html,甲"></iframe>', ['resource data:text/html,甲']],
    ['<object data="data:text/html,甲"></object>', ['resource data:text/html,甲']],
    ['<embed src="data:image/svg+xml,<svg/>">', ['resource data:image/svg+xml,<svg/>']],
    ['<section data-background-iframe="https://a.example/">', ['resource https://a.example/']],
    ['<iframe srcdoc="<img src=a.png onerror=b>"></iframe>', ['resource a.png', 'script onerror']],
    ['<script>alert(1)</script>', ['script <script']],
    ['<script type=module src="a.js"></script>', ['resource a.js', 'script <script']],
    ['<svg><script href="a.js"></script></svg>', ['resource a.js', 'script <script']],
    ['<img src="data:," ONERROR=alert(1)>', ['script onerror']],
    ['<svg/onload=alert(1)>', ['script onload']],
    ['<details ontoggle="a" open>', ['script ontoggle']],
  ])('in %s', (html, expected) => {
    expect(told(html)).toEqual(expected)
  })
})
