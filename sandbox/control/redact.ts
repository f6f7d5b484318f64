import type { Accounts } from '../accounts';
import { appToken } from '../providers/metaCloud/app-calls';
import type { RecordedRequest } from '../records/recorded-request';

const CREDENTIAL_HEADERS = ['authorization', 'api-key', 'd360-api-key', 'token'];

/**
 * A request as the control server shows it: credentials other than the sandbox's own are blacked
 * out, in case somebody points a workflow with a real key at the sandbox.
 */
export function redacted(request: RecordedRequest, accounts: Accounts): RecordedRequest {
	const own = ownKeys(accounts);
	const headers = { ...request.headers };
	for (const name of CREDENTIAL_HEADERS) {
		const value = headers[name];
		if (value !== undefined && !own.has(value.replace(/^(App|Bearer) /u, ''))) {
			headers[name] = '[not a key of the sandbox]';
		}
	}
	return { ...request, headers };
}

function ownKeys({
	infobip,
	kaleyra,
	gupshup,
	messangi,
	metaCloud,
	dialog360,
}: Accounts): ReadonlySet<string> {
	return new Set([
		infobip.apiKey,
		infobip.apiKeyToSend,
		infobip.apiKeyWithoutScope,
		kaleyra.apiKey,
		kaleyra.apiKeyWithoutProduct,
		gupshup.partnerToken,
		gupshup.appToken,
		gupshup.universalAppToken,
		gupshup.tokenWithoutAccess,
		messangi.apiKey,
		messangi.apiKeyWithoutScope,
		metaCloud.accessToken,
		metaCloud.expiredToken,
		metaCloud.tokenWithoutPermission,
		appToken({ id: metaCloud.appId, secret: metaCloud.appSecret }),
		appToken({ id: metaCloud.otherAppId, secret: metaCloud.otherAppSecret }),
		dialog360.apiKey,
		dialog360.apiKeyOfUnpaid,
		dialog360.apiKeyWithoutAccess,
		dialog360.testEnvironment.apiKey,
	]);
}
