import path from 'node:path';

/** The names under which package managers put a browser into the folders of the `PATH`. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

/** Where a Mac has its applications: for everybody, or for one user. */
const macApplications = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Edge comes with Windows, so it is found where the others are not. */
const windowsPrograms = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Where Chromium, Chrome or Edge is, if it is installed: the usual places of an operating system, the best first.
 * @param platform As in `process.platform`.
 */
export function browserPlaces(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
    const all = (folders: readonly (string | undefined)[], files: readonly string[], join: (...parts: string[]) => string) =>
        files.flatMap((file) => folders.flatMap((folder) => (folder ? [join(folder, file)] : [])));
    switch (platform) {
        case 'win32':
            return all([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], windowsPrograms, path.win32.join);
        case 'darwin':
            return all(['/Applications', env['HOME'] && path.posix.join(env['HOME'], 'Applications')], macApplications, path.posix.join);
        default:
            return all((env['PATH'] ?? '').split(':'), commands, path.posix.join);
    }
}
