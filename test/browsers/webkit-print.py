"""Prints an address with WebKitGTK once its picture stands: ADDRESS, address of the PDF, `A4` or `slide`."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

address, target, paper = sys.argv[1:4]

# Whether all that is printed is there. Pages without a picture of ours are there when they are loaded.
COMPLETE = """
const explorers = [...document.querySelectorAll('breach-timeline')];
await Promise.all(explorers.map((explorer) => explorer.complete));
await document.fonts.ready;
return true;
"""

window = Gtk.Window(default_width=1440, default_height=900)
view = WebKit2.WebView()
window.add(view)
window.show_all()


def fail(_operation, error):
    print(error.message, file=sys.stderr)
    sys.exit(1)


def on_complete(_view, result):
    view.call_async_javascript_function_finish(result)
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, target)
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    setup = Gtk.PageSetup()
    if paper == "slide":
        points = Gtk.Unit.POINTS
        setup.set_paper_size(Gtk.PaperSize.new_custom("slide", "slide", 960, 540, points))
        for set_margin in (setup.set_top_margin, setup.set_bottom_margin, setup.set_left_margin, setup.set_right_margin):
            set_margin(0, points)
    else:
        setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("finished", lambda _operation: Gtk.main_quit())
    operation.connect("failed", fail)
    operation.print_()


def on_load(_view, event):
    if event == WebKit2.LoadEvent.FINISHED:
        view.call_async_javascript_function(COMPLETE, -1, None, None, None, None, on_complete)


view.connect("load-changed", on_load)
view.load_uri(address)
Gtk.main()
