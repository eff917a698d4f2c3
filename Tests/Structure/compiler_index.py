"""The compiler's index of a debug build: which file names a symbol that another file defines.

The toolchain's libIndexStore reads what `swift build` writes beside its products, so that a reference is what the compiler
took it for, and no name that merely looks alike.
"""

import collections
import ctypes
import pathlib
import shutil

RECORD = 2  # of indexstore_unit_dependency_kind_t
EXTENSION = 7  # of indexstore_symbol_kind_t
DEFINITION, REFERENCE, IMPLICIT = 1 << 1, 1 << 2, 1 << 8  # of indexstore_symbol_role_t

Handle = ctypes.c_void_p


class Text(ctypes.Structure):
    """A string of the library, which does not end it."""

    _fields_ = [("bytes", Handle), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.bytes, self.length).decode() if self.length else ""


UnitVisitor = ctypes.CFUNCTYPE(ctypes.c_bool, Handle, Text)
Visitor = ctypes.CFUNCTYPE(ctypes.c_bool, Handle, Handle)

SIGNATURES = {
    "store_create": (Handle, ctypes.c_char_p, ctypes.POINTER(Handle)),
    "store_units_apply_f": (ctypes.c_bool, Handle, ctypes.c_uint, Handle, UnitVisitor),
    "unit_reader_create": (Handle, Handle, ctypes.c_char_p, ctypes.POINTER(Handle)),
    "unit_reader_dispose": (None, Handle),
    "unit_reader_get_main_file": (Text, Handle),
    "unit_reader_dependencies_apply_f": (ctypes.c_bool, Handle, Handle, Visitor),
    "unit_dependency_get_kind": (ctypes.c_int, Handle),
    "unit_dependency_get_name": (Text, Handle),
    "unit_dependency_get_filepath": (Text, Handle),
    "record_reader_create": (Handle, Handle, ctypes.c_char_p, ctypes.POINTER(Handle)),
    "record_reader_dispose": (None, Handle),
    "record_reader_occurrences_apply_f": (ctypes.c_bool, Handle, Handle, Visitor),
    "occurrence_get_symbol": (Handle, Handle),
    "occurrence_get_roles": (ctypes.c_uint64, Handle),
    "symbol_get_usr": (Text, Handle),
    "symbol_get_name": (Text, Handle),
    "symbol_get_kind": (ctypes.c_int, Handle),
}


class CompilerIndex:
    """The references between the files of `Sources/`, relative to the repository."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        toolchain = pathlib.Path(shutil.which("swift")).resolve().parent.parent
        library = ctypes.CDLL(str(toolchain / "lib" / "libIndexStore.so"))
        for name, (result, *arguments) in SIGNATURES.items():
            function = getattr(library, f"indexstore_{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        self.folder = self.root / ".build" / "debug" / "index" / "store"
        self.fault = Handle()
        self.store = self.store_create(str(self.folder).encode(), ctypes.byref(self.fault))
        if not self.store:
            raise FileNotFoundError(f"no index in {self.folder}: run swift build")
        self.definitions = {}
        self.references = collections.defaultdict(set)
        for path, records in self._records().items():
            for record in records:
                self._read(path, record)

    def arrows(self):
        """The names that one file takes from another: (from, to) -> names."""
        arrows = collections.defaultdict(set)
        for path, symbols in self.references.items():
            for symbol in symbols:
                if symbol in self.definitions and self.definitions[symbol][0] != path:
                    arrows[path, self.definitions[symbol][0]].add(self.definitions[symbol][1])
        return arrows

    def _records(self):
        """The newest records of each source file that is there."""
        units = []
        visit = UnitVisitor(lambda _, name: units.append(str(name)) or True)
        self.store_units_apply_f(self.store, 0, None, visit)
        newest = {}
        for name in units:
            unit = self.unit_reader_create(self.store, name.encode(), ctypes.byref(self.fault))
            if not unit:
                continue
            source = str(self.unit_reader_get_main_file(unit))
            path = pathlib.Path(source)
            if path.is_relative_to(self.root / "Sources") and path.exists():
                relative = path.relative_to(self.root)
                time = (self.folder / "v5" / "units" / name).stat().st_mtime_ns
                if relative not in newest or newest[relative][0] < time:
                    newest[relative] = (time, self._dependencies(unit, source))
            self.unit_reader_dispose(unit)
        return {path: records for path, (_, records) in newest.items()}

    def _dependencies(self, unit, source):
        records = []

        def visit(_, dependency):
            if (
                self.unit_dependency_get_kind(dependency) == RECORD
                and str(self.unit_dependency_get_filepath(dependency)) == source
            ):
                records.append(str(self.unit_dependency_get_name(dependency)))
            return True

        callback = Visitor(visit)
        self.unit_reader_dependencies_apply_f(unit, None, callback)
        return records

    def _read(self, path, record):
        reader = self.record_reader_create(self.store, record.encode(), ctypes.byref(self.fault))
        if not reader:
            return

        def visit(_, occurrence):
            symbol = self.occurrence_get_symbol(occurrence)
            roles = self.occurrence_get_roles(occurrence)
            name = str(self.symbol_get_usr(symbol))
            if roles & DEFINITION and self.symbol_get_kind(symbol) != EXTENSION:
                self.definitions.setdefault(name, (path, str(self.symbol_get_name(symbol))))
            if roles & REFERENCE and not roles & IMPLICIT:
                self.references[path].add(name)
            return True

        callback = Visitor(visit)
        self.record_reader_occurrences_apply_f(reader, None, callback)
        self.record_reader_dispose(reader)
