import type { AskAddress } from './try-links.js';

/** The real one: asks for the head alone, and for the page where a site answers to that only; says who asks. */
export const askAddress = async (address: string, mostSeconds = 10): ReturnType<AskAddress> => {
    try {
        const head = await request(address, 'HEAD', mostSeconds);
        // Some sites do not know HEAD, or answer it wrongly.
        const status = head >= 400 ? await request(address, 'GET', mostSeconds) : head;
        return { ok: true, status };
    } catch (error) {
        return { ok: false, problem: describe(error, mostSeconds) };
    }
};

async function request(address: string, method: 'HEAD' | 'GET', mostSeconds: number): Promise<number> {
    const response = await fetch(address, {
        method,
        redirect: 'follow',
        signal: AbortSignal.timeout(mostSeconds * 1000),
        headers: { 'user-agent': 'masa-check-links' },
    });
    await response.body?.cancel();
    return response.status;
}

function describe(error: unknown, mostSeconds: number): string {
    if (error instanceof Error && error.name === 'TimeoutError')
        return `nothing came within ${mostSeconds} second${mostSeconds === 1 ? '' : 's'}`;
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no site of that name was found';
    if (/CERT|TLS|SIGNED|SIGNATURE/.test(code)) return 'its certificate is not valid';
    return code === '' ? 'it could not be reached' : `it could not be reached: ${code}`;
}
