"""Under which account the server runs when we are root, which PostgreSQL refuses to run as.

No account is created and no permission of an existing folder is changed. The account is the owner
of the data, or of the folder that will hold them, or `nobody`, which exists everywhere. Where a
folder above is closed to it (a private home, mode 700), the server is given the one capability
that lets it pass: better than opening somebody's home.
"""

import os
import pwd
import stat
import subprocess
from functools import cache
from pathlib import Path

from .cluster import Cluster, PostgresError

# From the narrowest; containers often withhold the first capability and grant the second.
CAPABILITIES = ("", "dac_read_search", "dac_override")


def account(cluster: Cluster) -> pwd.struct_passwd:
    """The account that the server of `cluster` runs under: ours, unless we are root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    if cluster.data.exists():
        owner = cluster.data.stat().st_uid
        if owner == 0:
            raise PostgresError(
                f"Le dossier {cluster.data} appartient à root, sous lequel PostgreSQL refuse de "
                "tourner : rendez-le à « nobody » (chown -R)."
            )
    else:
        owner = next(path for path in cluster.data.parents if path.exists()).stat().st_uid
    try:
        return pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    except KeyError:  # a mounted folder of an account that this machine does not know
        return pwd.getpwnam("nobody")


def prefix(cluster: Cluster, program: Path) -> tuple[str, ...]:
    """What to put before a command line so that it runs under the server's account."""
    if os.geteuid() != 0:
        return ()
    person = account(cluster)
    return _prefix(person.pw_uid, person.pw_gid, program, cluster.home)


@cache
def _prefix(uid: int, gid: int, program: Path, home: Path) -> tuple[str, ...]:
    for capability in CAPABILITIES:
        command = ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups"]
        if capability:
            # no_setuid_fixup: access(2), by which PostgreSQL looks at its own files, would
            # otherwise ignore the capabilities of an ordinary account.
            command += [f"--inh-caps=+{capability}", f"--ambient-caps=+{capability}"]
            command += ["--securebits=+no_setuid_fixup"]
        may = ["test", "-x", str(program), "-a", "-r", str(program), "-a", "-x", str(home)]
        try:
            done = subprocess.run(
                [*command, "--", *may], check=False, cwd="/", stderr=subprocess.DEVNULL
            )
        except FileNotFoundError:
            raise PostgresError(
                "Sous root, PostgreSQL a besoin de « setpriv » (paquet util-linux)."
            ) from None
        if done.returncode == 0:
            return (*command, "--")
    raise PostgresError(
        f"Sous root, PostgreSQL tourne sous un autre compte, qui n’a pas accès à {home} et à "
        f"{program.parent} : déplacez le projet, ou lancez-le sans être root."
    )


def private_directory(cluster: Cluster) -> None:
    """Make the short directory of the socket; refuse one that somebody else laid there before."""
    directory = cluster.socket_directory
    if directory == cluster.data.resolve():
        return
    owner = account(cluster)
    try:
        directory.mkdir(mode=0o700)
        os.chown(directory, owner.pw_uid, owner.pw_gid)
    except FileExistsError:
        found = directory.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_mode & 0o077 or found.st_uid != owner.pw_uid:
            raise PostgresError(
                f"Le dossier {directory} n’est pas le nôtre : supprimez-le."
            ) from None
