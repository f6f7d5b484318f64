import { asList, asNumber, asText, at } from '../../common/json';
import { readParty } from '../../events/party';
import { readOptionalTime } from '../../events/time';
import type { ProviderResponse } from '../api-call';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { LostMessage, Outcome, ReportInquiry } from '../provider';
import { decode } from './decode';

/** The status group of messages that Infobip did not take. */
const REJECTED = 5;

/** How far the clocks of this n8n and of Infobip may be apart, in milliseconds. */
const CLOCK_TOLERANCE = 2000;

/** Whether a report is on this message, and not on another one that was given the same ID. */
function isOn(report: unknown, { messageId, recipient, sentAt }: LostMessage): boolean {
	const reported = readOptionalTime(at(report, 'sentAt'));
	return (
		asText(at(report, 'messageId')) === messageId &&
		readParty(at(report, 'destination')) === readParty(recipient) &&
		reported !== null &&
		Date.parse(reported) >= sentAt - CLOCK_TOLERANCE
	);
}

function read(response: ProviderResponse, message: LostMessage): Outcome | undefined {
	if (!isSuccess(response)) return undefined;
	const { messageId } = message;
	const report = asList(at(response.body, 'results')).find((result) => isOn(result, message));
	const group = asNumber(at(report, 'status', 'groupId'));
	if (group === null) return undefined;
	if (group === REJECTED) return decode({ ...response, body: report });
	// Any other report, also on a failed delivery, is on a message that was taken.
	return {
		type: 'accepted',
		receipt: { messageId, status: asText(at(report, 'status', 'name')) ?? 'accepted' },
	};
}

/**
 * Infobip's Messages API reports on messages of all channels for two days, on each once: a report
 * that is read here does not come to another one who asks.
 */
export const inquiry: ReportInquiry = {
	messageIn: (body) => {
		// The body of a template has a list of messages, here of one.
		const message = body.messages === undefined ? body : at(body, 'messages', 0);
		const messageId = asText(at(message, 'messageId'));
		const recipient = asText(at(message, 'to'));
		return messageId === null || recipient === null ? undefined : { messageId, recipient };
	},
	path: (messageId) => withQuery(path`/messages-api/1/reports`, { channel: 'WHATSAPP', messageId }),
	read,
};
