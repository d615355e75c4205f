// A heading within a screen.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Words {
    font.bold: true
    font.pixelSize: Theme.bodySize
    topPadding: Theme.halfGrid

    Accessible.role: Accessible.Heading
}
