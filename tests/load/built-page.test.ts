import { describe, expect, test } from 'vitest'
import { readBuiltPage, roomCodeMark, stageBuiltPage } from '../../src/load/built-page.ts'

const page = `<!doctype html>
<html lang="zh-Hant-TW" data-variant="light" data-view="read" data-follow="behind questions">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-abc='; img-src data:"><meta charset="utf-8">
<title>茶 &amp; 水</title><style>.plain{}</style><style data-slides>.a{}</style><style data-slides>.b > .c{}</style>
<script data-deck="talk">early()</script></head>
<body><main><div class="reading" data-variant="zh-Hant-TW">
<section id="one" class="slide" data-seconds="30"><h1>茶</h1><img src="data:image/png;base64,AA&#x3D;&#x3D;"><aside class="notes" data-notes aria-label="x">祕密<aside>更祕密</aside>尾</aside><p>後</p></section>
<section id="two" class="slide"><ul><li class="fragment">一</li><li class="task fragment">二</li></ul><figure class="qr" data-qr="follow"><svg></svg><p>old</p></figure></section>
</div><div class="reveal"><div class="slides"></div></div></main>
<template class="view" lang="en" data-variant="zh-Hant-TW" data-swapped title="Tea">
<section id="one" class="slide"><h1>Tea</h1><img src=""><aside class="notes" data-notes>secret</aside></section>
<section id="two" class="slide"><ul><li class="fragment">1</li></ul><figure data-qr="follow">old</figure></section>
</template>
<script>reveal("</body>")</script>
<script>deck()</script>
</body>
</html>`

describe('a page that was built', () => {
  test('is read with its slides as they stand, without notes and times, whatever is in them', () => {
    const read = readBuiltPage(page)
    expect(read).toMatchObject({
      ...{ deck: 'talk', lang: 'zh-Hant-TW', variant: 'light', title: '茶 & 水', follow: ['behind', 'questions'] },
      styles: '.a{}\n.b > .c{}',
    })
    expect(read?.slides).toEqual([
      {
        id: 'one',
        steps: 0,
        html: '<section id="one" class="slide" ><h1>茶</h1><img src="data:image/png;base64,AA&#x3D;&#x3D;"><p>後</p></section>',
      },
      {
        id: 'two',
        steps: 2,
        html: expect.stringContaining(`<figure class="qr" data-qr="follow">${roomCodeMark}</figure>`),
      },
    ])
    expect(JSON.stringify(read)).not.toMatch(/祕密|secret|尾|seconds/)
  })

  test('lends its pictures to its other views', () => {
    const [view] = readBuiltPage(page)?.views ?? []
    expect(view).toMatchObject({ lang: 'en', swapped: true, title: 'Tea' })
    expect(view?.slides[0]?.html).toBe(
      '<section id="one" class="slide"><h1>Tea</h1><img src="data:image/png;base64,AA=="></section>',
    )
  })

  test('of somebody else is none', () => {
    expect(readBuiltPage('<!doctype html><title>x</title><p>x')).toBeUndefined()
    expect(readBuiltPage('')).toBeUndefined()
  })
})

describe('a page that is staged', () => {
  const staging = {
    ...{
      script: 'present()',
      attributes: { 'data-room': 'a"b' },
      body: '<nav></nav>',
      styles: '.x{}',
      source: "'sha256-new='",
    },
    keep: true,
  }

  test('has another script at its end, which its policy allows besides its own', () => {
    const staged = stageBuiltPage(page, staging)
    expect(staged).toContain(
      "default-src 'none'; img-src data:; script-src 'sha256-abc=' 'sha256-new='; connect-src 'self'",
    )
    expect(staged).toContain(
      '<script>deck()</script>\n<style>.x{}</style><nav></nav><script data-room="a&quot;b">present()</script></body>',
    )
    expect(staged.split(roomCodeMark)).toHaveLength(3)
    expect(staged).toContain('祕密')
  })

  test('or that one alone', () => {
    const staged = stageBuiltPage(page, { ...staging, keep: false })
    expect(staged).toContain("script-src 'sha256-new='; connect-src 'self'")
    expect(staged).not.toMatch(/early\(\)|reveal\(|deck\(\)|sha256-abc/)
  })
})
