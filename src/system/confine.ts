import type { BrowserEvent, Fields, Send } from './devtools.ts'
import type { RunningBrowser } from './launch.ts'

/** What the browser may do for a document: show it. */
export interface Confinement {
  /** Takes an event of the tab's session. */
  readonly see: (event: BrowserEvent) => void
  /** Resolves when nothing can get out any more; then documents may be opened. */
  readonly begin: () => Promise<unknown>
}

/** What may be fetched, and who is told of the rest. */
interface Requests {
  /** Whether an address is that of the document itself. */
  readonly isAllowed: (address: string) => boolean
  readonly refused: (address: string) => void
}

/**
 * Has the documents of a tab, and all frames and workers of theirs that live in processes of their own, run no scripts
 * and fetch nothing but themselves. Tells of every other address that is asked for. Data URIs are no requests.
 */
export function confine(browser: RunningBrowser, main: Send, requests: Requests): Confinement {
  const see = (send: Send, { method, params }: BrowserEvent) => {
    if (method === 'Fetch.requestPaused') answerRequest(send, params, requests)
    else if (method === 'Audits.issueAdded') reportBlocked(params, requests.refused)
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
  return { see: (event) => see(main, event), begin: () => begin(main) }
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

function answerRequest(send: Send, params: Fields, { isAllowed, refused }: Requests): void {
  const { requestId } = params
  const asked = String((params.request as Fields).url) // As the protocol has it.
  const answer = isAllowed(asked)
    ? send('Fetch.continueRequest', { requestId })
    : send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  answer.catch(() => undefined) // The page may be gone.
  if (!isAllowed(asked)) refused(asked)
}

/** What the policy below keeps from being asked for at all is told as an issue. */
function reportBlocked(params: Fields, refused: (address: string) => void): void {
  const { details } = params.issue as { details?: { contentSecurityPolicyIssueDetails?: Fields } } // As the protocol has it.
  const { blockedURL, contentSecurityPolicyViolationType: type } = details?.contentSecurityPolicyIssueDetails ?? {}
  // Of files and data URIs it tells no more than the scheme.
  if (type === 'kURLViolation') refused(/^\w+$/.test(String(blockedURL)) ? `${blockedURL}:` : String(blockedURL))
}
