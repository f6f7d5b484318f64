import { Readable } from 'node:stream';

import type { Helpers } from './probe';

/** What Infobip says when it takes a message. */
const BODY = {
	to: '919800000001',
	messageCount: 1,
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	status: {
		groupId: 1,
		groupName: 'PENDING',
		id: 7,
		name: 'PENDING_ENROUTE',
		description: 'Message sent to next instance',
	},
};

const TEXT = JSON.stringify(BODY);

const HEADERS = { 'content-type': 'application/json' };

/** Each answer is an object of its own, as a parsed one is: memory is measured, too. */
const answer = () => ({ statusCode: 200, headers: HEADERS, body: structuredClone(BODY) });

/** n8n's request helpers without n8n's HTTP client: every message is taken at once. */
export const ANSWERING: Helpers = {
	httpRequestWithAuthentication: async () => answer(),
	// The HTTP Request node asks for a stream and parses what comes out of it.
	request: async () => ({ ...answer(), body: Readable.from([Buffer.from(TEXT)]) }),
};
