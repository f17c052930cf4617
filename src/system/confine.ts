import type { BrowserEvent, Fields, Send } from './devtools.ts'
import type { RunningBrowser } from './launch.ts'

/** What the browser may do for a document: show it. */
export interface Confinement {
  /** Takes an event of the document's session. */
  readonly see: (event: BrowserEvent) => void
  /** Resolves when nothing can get out any more; then the document may be opened. */
  readonly begin: (send: Send) => Promise<unknown>
}

/**
 * Has a document, and all frames and workers of it that live in processes of their own, run no scripts and fetch
 * nothing but `url`, the document itself. Tells `refused` of every address that was asked for. Data URIs are no requests.
 */
export function confine(browser: RunningBrowser, url: string, refused: (address: string) => void): Confinement {
  const see = (send: Send, { method, params }: BrowserEvent) => {
    if (method === 'Fetch.requestPaused') answerRequest(send, params, url, refused)
    else if (method === 'Audits.issueAdded') reportBlocked(params, refused)
    else if (method === 'Target.attachedToTarget') void confineChild(params)
  }
  const confineChild = async ({ sessionId, targetInfo }: Fields) => {
    const session = String(sessionId)
    const send: Send = (method, params) => browser.send(method, params, session)
    const { type } = targetInfo as { type?: unknown } // As the protocol has it.
    // Only scripts start workers: there are none to start them.
    if (type !== 'iframe') return browser.send('Target.closeTarget', targetInfo as Fields).catch(() => undefined)
    browser.listen(session, (event) => see(send, event))
    // A frame that is gone again refuses all of it.
    await begin(send).catch(() => undefined)
    await send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
  }
  let main: Send | undefined
  return {
    see: (event) => main && see(main, event),
    begin: (send) => {
      main = send
      return begin(send)
    },
  }
}

/** Child targets wait until they are confined too. */
function begin(send: Send): Promise<unknown> {
  return Promise.all([
    send('Fetch.enable'),
    send('Audits.enable'),
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ])
}

function answerRequest(send: Send, params: Fields, url: string, refused: (address: string) => void): void {
  const { requestId } = params
  const asked = String((params.request as Fields).url) // As the protocol has it.
  const answer =
    asked === url
      ? send('Fetch.continueRequest', { requestId })
      : send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  answer.catch(() => undefined) // The page may be gone.
  if (asked !== url) refused(asked)
}

/** What the policy below keeps from being asked for at all is told as an issue. */
function reportBlocked(params: Fields, refused: (address: string) => void): void {
  const { details } = params.issue as { details?: { contentSecurityPolicyIssueDetails?: Fields } } // As the protocol has it.
  const { blockedURL, contentSecurityPolicyViolationType: type } = details?.contentSecurityPolicyIssueDetails ?? {}
  // Of files and data URIs it tells no more than the scheme.
  if (type === 'kURLViolation') refused(/^\w+$/.test(String(blockedURL)) ? `${blockedURL}:` : String(blockedURL))
}
