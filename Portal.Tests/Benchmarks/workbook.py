"""The same rows as the portal's benchmark, by XlsxWriter: python3 workbook.py FILE ROWS ordinary|constant"""

import datetime
import resource
import sys

import xlsxwriter

path, rows, mode = sys.argv[1], int(sys.argv[2]), sys.argv[3]
workbook = xlsxwriter.Workbook(path, {"constant_memory": mode == "constant"})
sheet = workbook.add_worksheet("Verifikationer")
date = workbook.add_format({"num_format": "yyyy-mm-dd"})
money = workbook.add_format({"num_format": "#,##0.00"})
first = datetime.date(2021, 1, 1)
sheet.write_row(0, 0, ["Datum", "Serie", "Nummer", "Konto", "Objekt", "Text", "Fil", "Belopp"])
for i in range(rows):
    row = i + 1
    sheet.write_datetime(row, 0, first + datetime.timedelta(days=i % 365), date)
    sheet.write_string(row, 1, "A")
    sheet.write_string(row, 2, str(i))
    sheet.write_string(row, 3, "5410")
    sheet.write_string(row, 4, f"Projekt {i % 97}")
    sheet.write_string(row, 5, f"Konsulttimmar för införande, rad {i}")
    sheet.write_string(row, 6, "huvudbok-2021.se")
    sheet.write_number(row, 7, ((i * 7919) % 10000000 - 5000000) / 100, money)
workbook.close()

used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
