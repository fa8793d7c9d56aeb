"""What is measured: a command of Steady, and the SQL that does the same on an equivalent table."""

from dataclasses import dataclass

GATE_SIZES = (1000, 100000)
#: What Steady sets on its own connection (DESIGN: rollback journal, EXTRA, secure_delete): the shell must not be quicker
#: by being less careful.
CAREFUL = "PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"

ADD = """
    BEGIN IMMEDIATE;
    INSERT INTO craving (at, day, part, intensity, after, triggers, actions)
    VALUES ('2026-09-16T12:00:00-04:00', '2026-09-16', 'afternoon', 7, 4, 'stress', 'walk');
    COMMIT;
"""
WEEK = """
    SELECT status, count(*), sum(minutes) FROM session WHERE day BETWEEN '2026-09-14' AND '2026-09-20' GROUP BY status;
    SELECT count(*), avg(intensity), max(intensity), avg(after - intensity) FROM craving
        WHERE day BETWEEN '2026-09-14' AND '2026-09-20';
    SELECT day, count(*) FROM craving WHERE day BETWEEN '2026-09-14' AND '2026-09-20' GROUP BY day;
    SELECT triggers, count(*), avg(intensity) FROM craving WHERE day BETWEEN '2026-09-14' AND '2026-09-20'
        GROUP BY triggers ORDER BY 2 DESC;
    SELECT actions, count(*), avg(after - intensity) FROM craving WHERE day BETWEEN '2026-09-14' AND '2026-09-20'
        GROUP BY actions ORDER BY 3;
    SELECT count(*), avg(mood), avg(stress), avg(sleep), avg(urge), sum(support = 'reached') FROM checkin
        WHERE day BETWEEN '2026-09-14' AND '2026-09-20';
    SELECT count(*), avg(intensity) FROM craving WHERE day BETWEEN '2026-09-07' AND '2026-09-13';
    SELECT avg(mood), avg(stress), avg(sleep), avg(urge) FROM checkin WHERE day BETWEEN '2026-09-07' AND '2026-09-13';
    SELECT count(*), sum(used) FROM checkin WHERE day <= '2026-09-16' AND used IS NOT NULL;
"""
TODAY = """
    SELECT * FROM session WHERE day = '2026-09-16'; SELECT * FROM checkin WHERE day = '2026-09-16';
    SELECT count(*) FROM session WHERE day BETWEEN '2026-09-14' AND '2026-09-20' AND status = 'attended';
    SELECT count(*), avg(intensity) FROM craving WHERE day BETWEEN '2026-09-14' AND '2026-09-20';
"""
PROMPT = """
    SELECT * FROM session WHERE day BETWEEN '2026-09-13' AND '2026-09-19';
    SELECT EXISTS (SELECT 1 FROM checkin WHERE day = '2026-09-16');
"""
LOG = """
    SELECT * FROM (
        SELECT * FROM (SELECT day, at, 'craving', intensity, triggers FROM craving ORDER BY day DESC, at DESC LIMIT 20)
        UNION ALL SELECT * FROM (SELECT day, at, 'session', status, '' FROM session ORDER BY day DESC, at DESC LIMIT 20)
        UNION ALL SELECT * FROM (SELECT day, '', 'checkin', mood, '' FROM checkin ORDER BY day DESC LIMIT 20))
    ORDER BY 1 DESC, 2 DESC LIMIT 20;
"""
OPEN = """
    SELECT * FROM session WHERE day BETWEEN '2026-09-08' AND '2026-09-17' ORDER BY day, at;
"""
EXPORT = """
    SELECT * FROM craving ORDER BY day, at; SELECT * FROM checkin ORDER BY day; SELECT * FROM session ORDER BY day;
    SELECT strftime('%Y-%W', day), count(*), avg(intensity), max(intensity), avg(after - intensity) FROM craving GROUP BY 1;
    SELECT strftime('%Y-%W', day), count(*), avg(mood), avg(stress), avg(sleep), avg(urge) FROM checkin GROUP BY 1;
    SELECT strftime('%Y-%W', day), status, count(*), sum(minutes) FROM session GROUP BY 1, 2;
"""


@dataclass(frozen=True)
class Task:
    name: str
    words: tuple
    sql: str
    #: Whether a copy of the database is made too: Steady's of the day, and the shell's.
    copies: bool = False


TASKS = [
    Task("start-up", ("--version",), ""),
    Task("add", ("craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4"), CAREFUL + ADD),
    Task("first add", ("craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4"),
         CAREFUL + ADD + "VACUUM INTO '{copy}';", copies=True),
    Task("week", ("week",), WEEK),
    Task("today", ("today",), TODAY),
    Task("prompt", ("today", "--short"), PROMPT),
    Task("log", ("log", "--last", "20"), LOG),
    # What a shell asks when Tab is pressed: the sessions that are open, and the newest entries.
    Task("Tab, time", ("---completion", "attend", "--", "--at", "1", "0", "steady", ""), OPEN),
    Task("Tab, id", ("---completion", "show", "--", "positional@0", "1", "0", "steady", ""), LOG),
    Task("export", ("export", "--share", "everything", "--yes", "--to", "{folder}"), EXPORT),
]
