/* The rows that LedgerBench writes, written by a plain C program with libxlsxwriter in constant-memory mode, with the same formats, and flushed as bilan does: LINES BOOK.xlsx */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

static void fail(lxw_error code) {
    if (code != LXW_NO_ERROR) {
        fprintf(stderr, "%s\n", lxw_strerror(code));
        exit(1);
    }
}

/* The first day of the month of a day of 2024, both as Excel numbers them. */
static int first_of_month(int day) {
    static const int lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int first = 45292;
    for (int month = 0; month < 12 && first + lengths[month] <= day; month++)
        first += lengths[month];
    return first;
}

int main(int count, char **arguments) {
    if (count != 3)
        return 64;
    long lines = atol(arguments[1]);
    char axes[5][64], places[7][64], activities[200][64];
    for (int i = 0; i < 5; i++)
        snprintf(axes[i], sizeof axes[i], "Axe %d – Formation des professionnels", i);
    for (int i = 0; i < 7; i++)
        snprintf(places[i], sizeof places[i], "Commune numéro %d", i);
    for (int i = 0; i < 200; i++)
        snprintf(activities[i], sizeof activities[i], "Activité numéro %d", i);
    const char *measures[] = {"Séances", "Participations", "Heures-participants"};
    const char *heads[] = {"Période", "Date", "Mois", "Axe", "Activité", "Commune", "Indicateur", "Nature", "Valeur"};

    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_TRUE};
    lxw_workbook *workbook = workbook_new_opt(arguments[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Données");
    /* The same formats as bilan's: texts stand off the numbers at their left. */
    lxw_format *text = workbook_add_format(workbook), *date = workbook_add_format(workbook);
    lxw_format *month = workbook_add_format(workbook), *whole = workbook_add_format(workbook), *hours = workbook_add_format(workbook);
    format_set_align(text, LXW_ALIGN_LEFT);
    format_set_indent(text, 1);
    format_set_num_format(date, "dd/mm/yyyy");
    format_set_num_format(month, "mm/yyyy");
    format_set_num_format(whole, "#,##0");
    format_set_num_format(hours, "#,##0.##");
    for (lxw_col_t column = 0; column < 9; column++)
        fail(worksheet_write_string(sheet, 2, column, heads[column], text));
    for (long line = 0; line < lines; line++) {
        lxw_row_t row = (lxw_row_t)line + 3;
        int day = 45292 + line % 366, measure = line % 3;
        double value = line % 97 + 1;
        fail(worksheet_write_string(sheet, row, 0, "Période 2024", text));
        fail(worksheet_write_number(sheet, row, 1, day, date));
        fail(worksheet_write_number(sheet, row, 2, first_of_month(day), month));
        fail(worksheet_write_string(sheet, row, 3, axes[line % 5], text));
        fail(worksheet_write_string(sheet, row, 4, activities[line % 200], text));
        fail(worksheet_write_string(sheet, row, 5, places[line % 7], text));
        fail(worksheet_write_string(sheet, row, 6, measures[measure], text));
        fail(worksheet_write_string(sheet, row, 7, line % 11 == 0 ? "estimé" : "compté", text));
        fail(worksheet_write_number(sheet, row, 8, measure == 2 ? value / 60 : value, measure == 2 ? hours : whole));
    }
    fail(workbook_close(workbook));
    /* bilan does not say that a report is there before it is on the disk. */
    int file = open(arguments[2], O_RDWR);
    return file < 0 || fsync(file) != 0;
}
