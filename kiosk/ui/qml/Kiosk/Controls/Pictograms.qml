// The outlines of the pictograms, each on a 24 x 24 box. A thing with its setting rather than an abstract sign.

pragma Singleton

import QtQuick

QtObject {
    id: root

    readonly property var paths: ({
            "back": "M14.5 5 L7.5 12 L14.5 19",
            "next": "M9.5 5 L16.5 12 L9.5 19",
            "down": "M5 9.5 L12 16.5 L19 9.5",
            "home": "M3.5 11.5 L12 4 L20.5 11.5 M6 10 V20 H18 V10 M10 20 V14.5 H14 V20",
            "globe": "M12 3 A9 9 0 1 1 11.99 3 Z M3 12 H21 M12 3 C7.5 7.5 7.5 16.5 12 21 M12 3 C16.5 7.5 16.5 16.5 12 21",
            "phone": "M6 3.5 H9.2 L10.8 8 L8.6 9.8 C9.6 12 11.8 14.3 14.1 15.3 L16 13.2 L20.5 14.8 V18 C20.5 19.5 19.3 20.5 17.8 20.4 C10 19.9 4.1 14 3.6 6.2 C3.5 4.7 4.5 3.5 6 3.5 Z",
            "leave": "M14 4 H5.5 V20 H14 M10 12 H20.5 M16.5 8 L20.5 12 L16.5 16",
            "contract": "M5.5 3.5 H15 L18.5 7 V20.5 H5.5 Z M15 3.5 V7 H18.5 M8.5 10.5 H15.5 M8.5 13.5 H15.5 M8.5 17 C9.5 15.6 10.4 18.2 11.4 17 C12 16.2 12.6 17.4 13.4 17",
            "suitcase": "M4 8 H20 V19.5 H4 Z M9 8 V5 H15 V8 M4 13 H20 M12 12 V14.5",
            "car": "M3.5 16.5 V12.5 L6 7.5 H16 L19 12 L20.8 12.8 V16.5 H19 M14.8 16.5 H9.2 M5 16.5 H3.5 M5 16.5 A2.1 2.1 0 1 1 9.2 16.5 A2.1 2.1 0 1 1 5 16.5 M14.8 16.5 A2.1 2.1 0 1 1 19 16.5 A2.1 2.1 0 1 1 14.8 16.5 M11 7.5 V12 H19 M11 12 H4",
            "offer": "M4 9.5 H20 V19.5 H4 Z M9 9.5 V6 H15 V9.5 M12 12 C13.6 12 14.2 13.2 13.6 14.1 C13.2 14.8 12 14.9 12 16 M12 17.6 V17.7",
            "check": "M4.5 12.5 L10 18 L19.5 6.5",
            "printer": "M7 9 V3.5 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V20.5 H7 Z M17 11.6 V11.7",
            "people": "M9 11 A3.2 3.2 0 1 1 9.01 11 Z M3 20 C3 16 5.5 14 9 14 C12.5 14 15 16 15 20 M16.5 11.5 A2.6 2.6 0 1 1 16.51 11.5 M17.5 14.3 C19.8 14.9 21 16.9 21 19.5",
            "pin": "M12 21 C8 16 5.5 13 5.5 9.5 A6.5 6.5 0 0 1 18.5 9.5 C18.5 13 16 16 12 21 Z M12 11.8 A2.3 2.3 0 1 1 12.01 11.8 Z",
            "care": "M12 4 L21 19.5 H3 Z M12 10 V14 M12 16.6 V16.7",
            "calm": "M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M8 12.5 L11 15.5 L16.5 9.5"
        })

    // The outline of that name; a plain circle when nobody drew it.
    function path(name: string): string {
        return root.paths[name] ?? "M12 4 A8 8 0 1 1 11.99 4 Z";
    }
}
