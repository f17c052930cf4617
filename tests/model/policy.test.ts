import { describe, expect, test } from 'vitest'
import { selfContained, withPolicy } from '../../src/model/policy.ts'

describe('the policy', () => {
  test.each([
    [
      '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv/,
    ],
    ['<!-- mine --><!DOCTYPE html><p>a', /^<!-- mine --><!DOCTYPE html><meta http-equiv/],
    ['<p>a', /^<meta http-equiv/],
    ['<html title=\'a>b\' data-a="c>d"><head>e', /^<html title='a>b' data-a="c>d"><head><meta http-equiv/],
    ['<header>a', /^<meta http-equiv/],
    ['', /^<meta http-equiv/],
  ])('comes before anything else in %j', (html, expected) => {
    expect(withPolicy(html, selfContained)).toMatch(expected)
    expect(withPolicy(html, selfContained).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(html)
  })
})
