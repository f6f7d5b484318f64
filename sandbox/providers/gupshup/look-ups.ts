import type { GupshupAccount } from '../../accounts';
import { bytes, json, type SandboxRequest, undocumented } from '../../http/message';
import type { Route } from '../../http/routes';
import { isJsonObject, parseJson, stringAt } from '../../json';
import type { MetaAccount } from '../meta/meta-account';
import type { Handled } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';
import { signalsOf } from '../meta/read-receipt';
import { checkEvent } from './schemas';
import { shownTemplate, templateType } from './template-list';

const APP = '/partner/app/:appId';
const DEFAULT_PAGE_SIZE = 100;

/** Media types that can be uploaded (Gupshup Partner API, generate media ID). */
const MEDIA_TYPES: readonly string[] = [
	'application/msword',
	'application/pdf',
	'application/vnd.ms-excel',
	'application/vnd.ms-powerpoint',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'audio/aac',
	'audio/amr',
	'audio/mp4',
	'audio/mpeg',
	'audio/ogg',
	'audio/opus',
	'image/jpeg',
	'image/png',
	'image/webp',
	'text/plain',
	'video/3gpp',
	'video/mp4',
];

/** The calls on an app besides sending and subscribing: templates, media, receipts, its health. */
export function lookUpRoutes(
	account: GupshupAccount,
	meta: MetaAccount,
): ReadonlyArray<Route<Handled>> {
	return [
		{
			method: 'GET',
			path: `${APP}/templates`,
			handle: ({ query }) => ({ answer: templates(query, account, meta) }),
		},
		{ method: 'POST', path: `${APP}/media`, handle: (request) => upload(request, meta) },
		// The fact that the same path ends in a slash comes from the table of rate limits.
		{ method: 'POST', path: `${APP}/media/`, handle: (request) => upload(request, meta) },
		{ method: 'POST', path: `${APP}/media/url`, handle: (request) => uploadUrl(request, meta) },
		{
			method: 'GET',
			path: `${APP}/media/:mediaId`,
			handle: (_request, { mediaId = '' }) => ({ answer: download(mediaId, meta) }),
		},
		{
			method: 'POST',
			path: `${APP}/upload/media`,
			handle: (request) => {
				const { file } = request.files ?? {};
				return file === undefined
					? refuse(errors.parameters(), [{ path: 'file', message: 'must not be blank' }])
					: { answer: json(200, { status: 'success', handleId: { message: handle(file.body) } }) };
			},
		},
		{ method: 'POST', path: `${APP}/v1/event`, handle: sendEvent },
		{
			method: 'GET',
			path: `${APP}/health`,
			handle: () => ({ answer: json(200, { status: 'success', healthy: 'true' }) }),
		},
		{
			method: 'GET',
			path: `${APP}/wallet/balance`,
			handle: () => ({
				answer: json(200, {
					status: 'success',
					walletResponse: { currency: 'USD', currentBalance: 25.5, overDraftLimit: 0 },
				}),
			}),
		},
	];
}

/** The apps of the partner (Gupshup Partner API, partner apps), for which the app is not named. */
export function partnerApps(account: GupshupAccount): Handled {
	const app = (id: string, name: string, live: boolean) => ({
		id,
		name,
		phone: account.sender,
		live,
		healthy: live,
	});
	return {
		answer: json(200, {
			status: 'success',
			partnerAppsList: [
				app(account.appId, account.appName, true),
				app(account.appIdWithoutCallbackBilling, `${account.appName}NoBilling`, true),
				app(account.appIdOnPremises, `${account.appName}OnPremises`, false),
			],
		}),
	};
}

function templates(query: SandboxRequest['query'], account: GupshupAccount, meta: MetaAccount) {
	const size = pageNumber(query.pageSize, DEFAULT_PAGE_SIZE);
	const page = pageNumber(query.pageNo, 0);
	if (size === undefined || size === 0 || page === undefined) return errors.parameters();
	const wanted = meta.templates
		.list()
		.filter((template) => fits(query.templateType, templateType(template)))
		.filter((template) => fits(query.status, template.status))
		.filter((template) => fits(query.elementName, template.name))
		.filter((template) => fits(query.languageCode, template.language))
		.filter((template) => query.useable !== 'true' || template.status === 'APPROVED');
	return json(200, {
		status: 'success',
		templates: wanted
			.slice(page * size, (page + 1) * size)
			.map((template) => shownTemplate(template, account)),
	});
}

function fits(wanted: string | undefined, value: string): boolean {
	return wanted === undefined || wanted === value;
}

/** A whole number from a query; undefined if it is none. */
function pageNumber(text: string | undefined, otherwise: number): number | undefined {
	if (text === undefined) return otherwise;
	return /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
}

function upload({ files = {}, body }: SandboxRequest, meta: MetaAccount): Handled {
	const { file } = files;
	// The reference calls the field `file_type`, a sample `fileType`.
	const type = stringAt(body, 'file_type') ?? stringAt(body, 'fileType') ?? '';
	if (file === undefined) {
		return refuse(errors.parameters(), [{ path: 'file', message: 'must not be blank' }]);
	}
	if (!MEDIA_TYPES.includes(type)) {
		return refuse(errors.parameters(), [{ path: 'file_type', message: 'is no known media type' }]);
	}
	return uploaded(meta.media.add({ type, body: file.body }));
}

/** The file behind the address is not fetched: the sandbox calls nobody but its own reporters. */
function uploadUrl({ body }: SandboxRequest, meta: MetaAccount): Handled {
	const url = stringAt(body, 'url') ?? '';
	return /^https?:\/\/\S+$/u.test(url)
		? uploaded(meta.media.add({ type: 'text/plain', body: Buffer.from(url) }))
		: refuse(errors.parameters(), [{ path: 'url', message: 'is no address' }]);
}

function uploaded(mediaId: string): Handled {
	return { answer: json(200, { mediaId, status: 'success' }) };
}

function download(mediaId: string, meta: MetaAccount) {
	const file = meta.media.find(mediaId);
	return file === undefined
		? undocumented(404, `There is no media ${mediaId}`)
		: bytes(200, file.body, file.type);
}

function handle(body: Buffer): string {
	return `4:${body.subarray(0, 12).toString('base64url')}`;
}

/** A read receipt. The documented sample posts JSON under the media type of a form. */
function sendEvent({ rawBody }: SandboxRequest): Handled {
	const body = parseJson(rawBody);
	if (body === undefined) {
		return refuse(errors.invalidJson(), [{ path: '', message: 'is no JSON' }]);
	}
	const message = isJsonObject(body) ? body.message : undefined;
	if (stringAt(body, 'type') !== 'message-event' || stringAt(message, 'status') !== 'read') {
		return refuse(errors.outboundEvent(), [{ path: 'message.status', message: 'must be "read"' }]);
	}
	const checked = checkEvent(body);
	return checked.ok
		? { answer: json(200, { status: 'success' }), signals: signalsOf(message) }
		: refuse(errors.parameters(), checked.violations);
}
