// Receives one invoice in a process of its own, for a test to kill it in between.
import { systemActor } from '../actor'
import { receiveDocument } from '../receive-documents'
import { incoming, invoicePdf } from './uploads'

await receiveDocument(incoming(invoicePdf()), { actor: systemActor, urgency: 'interactive' })
process.send?.('received')
