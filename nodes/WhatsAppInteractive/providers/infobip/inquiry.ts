import { asList, asNumber, asText, at } from '../../common/json';
import type { ProviderResponse } from '../api-call';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { Outcome, ReportInquiry } from '../provider';
import { decode } from './decode';

/** The status group of messages that Infobip did not take. */
const REJECTED = 5;

function read(response: ProviderResponse, messageId: string): Outcome | undefined {
	if (!isSuccess(response)) return undefined;
	const report = asList(at(response.body, 'results')).find(
		(result) => asText(at(result, 'messageId')) === messageId,
	);
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
	// The body of a template has a list of messages, here of one.
	messageIdOf: (body) =>
		asText(body.messageId) ?? asText(at(body, 'messages', 0, 'messageId')) ?? undefined,
	path: (messageId) => withQuery(path`/messages-api/1/reports`, { channel: 'WHATSAPP', messageId }),
	read,
};
