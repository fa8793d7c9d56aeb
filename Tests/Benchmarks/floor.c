/* The least that a task can cost: libsqlite3 alone opens a database, runs SQL and ignores the rows. */
#include <sqlite3.h>
#include <stdio.h>

static int pass(void *context, int count, char **values, char **names) {
    (void)context, (void)count, (void)values, (void)names;
    return 0;
}

int main(int count, char **words) {
    sqlite3 *database;
    char *problem = NULL;
    if (count != 3) return 64;
    if (sqlite3_open(words[1], &database) != SQLITE_OK) return 66;
    if (sqlite3_exec(database, words[2], pass, NULL, &problem) != SQLITE_OK) {
        fprintf(stderr, "floor: %s\n", problem);
        return 65;
    }
    return sqlite3_close(database) == SQLITE_OK ? 0 : 74;
}
