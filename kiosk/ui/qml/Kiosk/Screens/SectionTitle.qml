// A heading within a screen.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Words {
    font.bold: true
    font.pixelSize: Theme.bodySize
    isHeading: true
    topPadding: Theme.halfGrid
}
