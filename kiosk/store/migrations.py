"""The counter database's shape: forward only, each step named for what it does. `schema.sql` shows the sum."""

from __future__ import annotations

from typing import Final

from sqlite_utils import Database, Migrations

MIGRATIONS: Final = Migrations("store")


@MIGRATIONS(name="2026-11-22-counters-and-visits")
def counters_and_visits(db: Database) -> None:
    """The four tables a bus starts with."""
    db.table("identity").create(
        {"replica": str, "bus": str},
        pk="replica",
        not_null={"bus"},
        strict=True,
    )
    db.table("counter").create(
        {"replica": str, "visit": str, "day": str, "metric": str, "value": int, "seq": int},
        pk=("replica", "visit", "day", "metric"),
        not_null={"value", "seq"},
        foreign_keys=[("replica", "identity", "replica")],
        strict=True,
    )
    db.table("counter").create_index(["seq"])
    db.table("visit").create(
        {
            "id": str,
            "town": str,
            "teryt": str,
            "voivodeship": str,
            "venue": str,
            "day": str,
            "opens": str,
            "closes": str,
            "started_at": str,
            "stopped_at": str,
            "source": str,
        },
        pk="id",
        not_null={"town", "teryt", "voivodeship", "venue", "source"},
        strict=True,
    )
    db.table("mark").create({"hub": str, "seq": int}, pk="hub", not_null={"seq"}, strict=True)


def schema() -> str:
    """The SQL of a new database, as committed in `schema.sql`."""
    db = Database(memory=True)
    try:
        MIGRATIONS.apply(db)
        found = db.execute(
            "select sql from sqlite_master where sql is not null and name not like '\\_%' escape '\\'"
            " and tbl_name not like '\\_%' escape '\\' order by tbl_name, type desc, name"
        ).fetchall()
    finally:
        db.close()
    return "".join(f"{sql};\n" for (sql,) in found)
